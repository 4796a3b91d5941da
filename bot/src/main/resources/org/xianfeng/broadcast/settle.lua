-- Says what came of a try. Only who took a row settles it; even late, since they alone know.
-- KEYS: the broadcast, its rows, the numbers of its rows by state, those being sent to, those to be sent to later,
-- reasons, those of whom nobody knows, those to be sent to again, those to whom it was shown while it was being sent.
-- ARGV: the chat, the sender's token, the letter of the outcome, the messages' ids, the reason, for P when again in ms.
-- Answers {tried, erred} since it began or was resumed.
local chat, letter = ARGV[1], ARGV[3]
local row = redis.call('HGET', KEYS[2], chat)
local was, branch = (row or ''):match('^([GU])|(%d+)|' .. ARGV[2] .. '|')
if was and letter == 'W' and redis.call('SREM', KEYS[9], chat) == 1 then
    letter = 'S'
end
if was and was ~= letter then
    local token = letter == 'P' and '' or ARGV[2]
    redis.call('HSET', KEYS[2], chat, letter .. '|' .. branch .. '|' .. token .. '|' .. ARGV[4])
    redis.call('HDEL', KEYS[4], chat)
    redis.call('SREM', KEYS[7], chat)
    redis.call('HINCRBY', KEYS[3], was .. ':' .. branch, -1)
    redis.call('HINCRBY', KEYS[3], letter .. ':' .. branch, 1)
    redis.call('HINCRBY', KEYS[3], was, -1)
    redis.call('HINCRBY', KEYS[3], letter, 1)
    if letter == 'P' then
        if redis.call('HEXISTS', KEYS[1], 'held') == 1 then
            redis.call('ZADD', KEYS[8], ARGV[6], chat)
            redis.call('HINCRBY', KEYS[3], 'again', 1)
        else
            redis.call('ZADD', KEYS[5], ARGV[6], chat)
        end
    else
        if letter == 'U' then
            redis.call('SADD', KEYS[7], chat)
        end
        redis.call('HINCRBY', KEYS[1], 'tried', 1)
        if letter == 'U' or letter == 'F' then
            redis.call('HINCRBY', KEYS[1], 'erred', 1)
        end
    end
    if ARGV[5] == '' then
        redis.call('HDEL', KEYS[6], chat)
    else
        redis.call('HSET', KEYS[6], chat, ARGV[5])
    end
end
local health = redis.call('HMGET', KEYS[1], 'tried', 'erred')
return {tonumber(health[1] or '0'), tonumber(health[2] or '0')}
