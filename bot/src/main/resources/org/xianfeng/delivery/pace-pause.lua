-- Begins a pause; a longer one that is under way stays. KEYS: the pauses, each scored by the ms at which it ends.
-- ARGV: who, how many ms.
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now)
local till = redis.call('ZSCORE', KEYS[1], ARGV[1])
if not till or tonumber(till) < now + ARGV[2] then
    redis.call('ZADD', KEYS[1], now + ARGV[2], ARGV[1])
end
