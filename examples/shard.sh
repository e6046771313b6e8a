#!/bin/sh
# Checks one shard: a file with a path, or a Report JSON, a line. The answers stand in OUT/<shard>.jsonl once all are there: a
# shard that was cut off leaves a .part and is run again. Two at the same shard do no harm, since children outlive a killed master.
# Usage: shard.sh OUT SHARD
set -eu
out=$1/$(basename "$2").jsonl
part=$out.$(uname -n).$$.part
trap 'rm -f "$part"' EXIT
${GOUJI:-gouji} check --stdin --format jsonl < "$2" > "$part"
# every line was answered, or the shard is not done
test "$(wc -l < "$part")" -eq "$(grep -c '' "$2")"
mv "$part" "$out"
