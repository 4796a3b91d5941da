-- Gives back what was taken and certainly not sent. KEYS: rows, the numbers of rows by state, those being sent to, those
-- to be sent to, the broadcast, those to be sent to again. ARGV: the sender's token, then chats.
local held = redis.call('HEXISTS', KEYS[5], 'held') == 1
for i = #ARGV, 2, -1 do
    local chat = ARGV[i]
    local row = redis.call('HGET', KEYS[1], chat)
    local branch = row and row:match('^G|(%d+)|' .. ARGV[1] .. '|')
    if branch then
        redis.call('HSET', KEYS[1], chat, 'P|' .. branch .. '||')
        redis.call('HDEL', KEYS[3], chat)
        if held then
            redis.call('ZADD', KEYS[6], 0, chat)
            redis.call('HINCRBY', KEYS[2], 'again', 1)
        else
            redis.call('LPUSH', KEYS[4], chat)
        end
        redis.call('HINCRBY', KEYS[2], 'G:' .. branch, -1)
        redis.call('HINCRBY', KEYS[2], 'P:' .. branch, 1)
        redis.call('HINCRBY', KEYS[2], 'G', -1)
        redis.call('HINCRBY', KEYS[2], 'P', 1)
    end
end
