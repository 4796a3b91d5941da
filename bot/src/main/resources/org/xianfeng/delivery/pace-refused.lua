-- A message was refused for now. Its chat pauses; the bulk lane does where more than this chat must be meant.
-- KEYS: the pauses, each scored by the ms at which it ends; the latest refusals, each chat scored by when it was last
-- refused; for how long each of those was. ARGV: the chat, 1 if bulk, how many ms it is to wait, the ms in which several
-- refusals count as one, how many chats are several, how many ms the lane pauses at most for a single one.
-- Answers for how many ms the bulk lane pauses because of it, 0 if it does not or does so already.
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local wait = tonumber(ARGV[3])

local function pause(who, ms)
    local till = redis.call('ZSCORE', KEYS[1], who)
    if till and tonumber(till) >= now + ms then
        return 0
    end
    redis.call('ZADD', KEYS[1], now + ms, who)
    return ms
end

redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now)
for _, chat in ipairs(redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', now - ARGV[4])) do
    redis.call('ZREM', KEYS[2], chat)
    redis.call('ZREM', KEYS[3], chat)
end
redis.call('ZADD', KEYS[2], now, ARGV[1])
redis.call('ZADD', KEYS[3], wait, ARGV[1])
redis.call('PEXPIRE', KEYS[2], ARGV[4])
redis.call('PEXPIRE', KEYS[3], ARGV[4])
pause(ARGV[1], wait)
if redis.call('ZCARD', KEYS[2]) >= tonumber(ARGV[5]) then
    -- what all of them were told; one that was told more may have been so for reasons of its own
    return pause(':bulk', tonumber(redis.call('ZRANGE', KEYS[3], 0, 0, 'WITHSCORES')[2]))
end
return ARGV[2] == '1' and pause(':bulk', math.min(wait, tonumber(ARGV[6]))) or 0
