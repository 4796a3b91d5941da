-- Hands a due to the followers, once. KEYS: times, the mark of this due, the followers' stream.
-- ARGV: due, seconds to keep the mark, shift.
redis.call('ZREM', KEYS[1], ARGV[1])
if redis.call('SET', KEYS[2], '1', 'NX', 'EX', ARGV[2]) then
    redis.call('XADD', KEYS[3], '*', 'due', ARGV[1], 'shift', ARGV[3])
end
