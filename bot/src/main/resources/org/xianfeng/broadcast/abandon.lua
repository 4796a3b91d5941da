-- Of what senders with earlier tokens were sending nobody can tell any more whether it arrived; and they take no more.
-- KEYS: the broadcast, its rows, the numbers of its rows by state, those being sent to, reasons, those of whom nobody
-- knows. ARGV: the messenger, the token, the reason. Answers how many they are.
local token = tonumber(ARGV[2])
local fence = 'fence:' .. ARGV[1]
if tonumber(redis.call('HGET', KEYS[1], fence) or '0') > token then
    return 0
end
redis.call('HSET', KEYS[1], fence, token)
local count = 0
local sending = redis.call('HGETALL', KEYS[4])
for i = 1, #sending, 2 do
    local chat, by = sending[i], sending[i + 1]
    if chat:match('^[^:]+') == ARGV[1] and tonumber(by) < token then
        local branch = (redis.call('HGET', KEYS[2], chat) or ''):match('^G|(%d+)|' .. by .. '|')
        if branch then
            redis.call('HSET', KEYS[2], chat, 'U|' .. branch .. '|' .. by .. '|')
            redis.call('HINCRBY', KEYS[3], 'G:' .. branch, -1)
            redis.call('HINCRBY', KEYS[3], 'U:' .. branch, 1)
            redis.call('HINCRBY', KEYS[3], 'G', -1)
            redis.call('HINCRBY', KEYS[3], 'U', 1)
            redis.call('HSET', KEYS[5], chat, ARGV[3])
            redis.call('SADD', KEYS[6], chat)
            count = count + 1
        end
        redis.call('HDEL', KEYS[4], chat)
    end
end
return count
