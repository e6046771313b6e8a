#!/bin/sh
# Redis for the queue alone: on loopback, every change on disk, so that jobs survive a restart.
# Usage: redis.sh FOLDER [PORT]
set -eu
mkdir -p "$1"
exec redis-server --bind 127.0.0.1 --port "${2:-6379}" --dir "$1" --appendonly yes --save '' --maxmemory-policy noeviction
