-- Takes questions out of those that wait. KEYS: kept questions, kept by time, totals, dismissed.
-- ARGV: resolved or dismissed, now in ms, seconds to remember a dismissed one, most of these, then the questions' keys.
-- Answers how many were there.
local settled = 0
for i = 5, #ARGV do
    settled = settled + redis.call('HDEL', KEYS[1], ARGV[i])
    redis.call('ZREM', KEYS[2], ARGV[i])
    if ARGV[1] == 'dismissed' then
        redis.call('ZADD', KEYS[4], ARGV[2], ARGV[i])
    end
end
redis.call('HINCRBY', KEYS[3], ARGV[1], settled)
redis.call('ZREMRANGEBYRANK', KEYS[4], 0, -1 - tonumber(ARGV[4]))
redis.call('EXPIRE', KEYS[4], ARGV[3])
return settled
