-- Keeps a new activity; one that is there stays as it is. KEYS: activity, due times.
-- ARGV: when the draw is, how many posts are drawn then, their names; then the activity's fields and values.
if redis.call('EXISTS', KEYS[1]) == 0 then
    for i = 3, 2 + ARGV[2] do
        redis.call('ZADD', KEYS[2], ARGV[1], ARGV[i])
    end
    redis.call('HSET', KEYS[1], unpack(ARGV, 3 + ARGV[2]))
end
