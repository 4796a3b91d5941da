-- Keeps a new activity; one that is there stays as it is. KEYS: activity. ARGV: its fields and values.
if redis.call('EXISTS', KEYS[1]) == 0 then
    redis.call('HSET', KEYS[1], unpack(ARGV))
end
