#!/bin/sh
# Checks a list of any length with GNU parallel: no server, many hosts by ssh. Run it again after any break: shards that are
# done are not run twice.
# Usage: run.sh LIST WORK      LIST: a path, or a Report JSON, a line; WORK: a folder for shards, answers and the log
# JOBS (2): shards at a time on a host; LINES_A_SHARD (1000): lines of a shard; HOSTS: a file of hosts as for --sshloginfile, which all
# see WORK and the files under the same paths (NFS, say).
set -eu
examples=$(cd "$(dirname "$0")/.." && pwd)
work=$2
"$examples/cut.sh" "$1" "$work"
parallel --jobs "${JOBS:-2}" ${HOSTS:+--sshloginfile "$HOSTS"} --env GOUJI --joblog "$work/log" --resume-failed --retries 3 \
  "$examples/shard.sh" "$work/answers" {} ::: "$work"/shards/*
"$examples/join.sh" "$work"
