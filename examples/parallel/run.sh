#!/bin/sh
# Checks a list of any length with GNU parallel: no server, many hosts by ssh. Run it again after any break: shards that are
# done are not run twice.
# Usage: run.sh LIST WORK      LIST: a path, or a Report JSON, a line; WORK: a folder for shards, answers and the log
# JOBS (2): shards at a time on a host; LINES_A_SHARD (1000): lines of a shard; HOSTS: a file of hosts as for --sshloginfile, which all
# see WORK and the files under the same paths (NFS, say).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
list=$1
work=$2
mkdir -p "$work/answers"
if [ ! -d "$work/shards" ]; then
  mkdir -p "$work/shards.part"
  split -l "${LINES_A_SHARD:-1000}" -a 5 -d "$list" "$work/shards.part/"
  mv "$work/shards.part" "$work/shards"
fi
parallel --jobs "${JOBS:-2}" ${HOSTS:+--sshloginfile "$HOSTS"} --env GOUJI --joblog "$work/log" --resume-failed --retries 3 \
  "$here/shard.sh" "$work/answers" {} ::: "$work"/shards/*
# in the order of the list
for shard in "$work"/shards/*; do cat "$work/answers/$(basename "$shard").jsonl"; done > "$work/answers.jsonl.part"
mv "$work/answers.jsonl.part" "$work/answers.jsonl"
