-- Acknowledges an entry and deletes it. KEYS: the stream. ARGV: its consumer group, the entry's id.
redis.call('XACK', KEYS[1], ARGV[1], ARGV[2])
redis.call('XDEL', KEYS[1], ARGV[2])
