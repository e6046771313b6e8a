#!/bin/sh
# Cuts a list into shards: WORK/shards/00000 and on. A list that was cut before stays as it is.
# Usage: cut.sh LIST WORK      LINES_A_SHARD (1000)
set -eu
mkdir -p "$2/answers"
if [ ! -d "$2/shards" ]; then
  mkdir -p "$2/shards.part"
  split -l "${LINES_A_SHARD:-1000}" -a 5 -d "$1" "$2/shards.part/"
  mv "$2/shards.part" "$2/shards"
fi
