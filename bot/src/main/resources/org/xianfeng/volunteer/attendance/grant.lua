-- Counts so much beyond a shift's length for all who came.
-- KEYS: attendances, the request's answer, events. ARGV: minutes, seconds to keep the answer, activity, shift, by.
if not redis.call('SET', KEYS[2], '1', 'NX', 'EX', ARGV[2]) then
    return 0
end
redis.call('HSET', KEYS[1], 'granted', ARGV[1])
redis.call('HINCRBY', KEYS[1], 'grants', 1)
redis.call('XADD', KEYS[3], '*', 'type', 'granted', 'activity', ARGV[3], 'shift', ARGV[4], 'by', ARGV[5])
return 1
