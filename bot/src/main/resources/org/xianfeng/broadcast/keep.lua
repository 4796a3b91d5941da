-- Keeps a new draft, once. KEYS: the broadcast, its trail. ARGV: the trail's entry, then fields and values.
if redis.call('EXISTS', KEYS[1]) == 0 then
    for i = 2, #ARGV, 2 do
        redis.call('HSET', KEYS[1], ARGV[i], ARGV[i + 1])
    end
    redis.call('RPUSH', KEYS[2], ARGV[1])
end
