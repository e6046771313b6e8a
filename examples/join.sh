#!/bin/sh
# Puts the answers of all shards together, in the order of the list: WORK/answers.jsonl.
# Usage: join.sh WORK
set -eu
for shard in "$1"/shards/*; do cat "$1/answers/$(basename "$shard").jsonl"; done > "$1/answers.jsonl.part"
mv "$1/answers.jsonl.part" "$1/answers.jsonl"
