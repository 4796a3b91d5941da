-- Acknowledges entries and deletes them. KEYS: the stream. ARGV: its consumer group, then the entries' ids.
redis.call('XACK', KEYS[1], unpack(ARGV))
redis.call('XDEL', KEYS[1], unpack(ARGV, 2))
