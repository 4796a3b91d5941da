-- Marks the next recipients as being sent to, before anything is sent.
-- KEYS: the broadcast, its rows, the numbers of its rows by state, those being sent to, those to be sent to, those to
-- be sent to later, those to be sent to again. ARGV: the messenger, the sender's token, how many, now in ms.
-- Answers their chats.
local token = tonumber(ARGV[2])
local fence = 'fence:' .. ARGV[1]
if redis.call('HGET', KEYS[1], 'state') ~= 'RUNNING' or tonumber(redis.call('HGET', KEYS[1], fence) or '0') > token then
    return {}
end
redis.call('HSET', KEYS[1], fence, token)

local function due(key)
    local chat = redis.call('ZRANGEBYSCORE', key, '-inf', ARGV[4], 'LIMIT', 0, 1)[1]
    if chat then
        redis.call('ZREM', key, chat)
    end
    return chat
end

-- the rest waits while it is sent again to some alone
local held = redis.call('HEXISTS', KEYS[1], 'held') == 1
local function next_chat()
    local again = due(KEYS[7])
    if again then
        redis.call('HINCRBY', KEYS[3], 'again', -1)
    end
    return again or not held and (due(KEYS[6]) or redis.call('LPOP', KEYS[5]))
end

local taken = {}
while #taken < tonumber(ARGV[3]) do
    local chat = next_chat()
    if not chat then
        break
    end
    local row = redis.call('HGET', KEYS[2], chat)
    if row and row:sub(1, 1) == 'P' then
        local branch = row:match('^P|(%d+)|')
        redis.call('HSET', KEYS[2], chat, 'G|' .. branch .. '|' .. token .. '|')
        redis.call('HSET', KEYS[4], chat, token)
        redis.call('HINCRBY', KEYS[3], 'P:' .. branch, -1)
        redis.call('HINCRBY', KEYS[3], 'G:' .. branch, 1)
        redis.call('HINCRBY', KEYS[3], 'P', -1)
        redis.call('HINCRBY', KEYS[3], 'G', 1)
        taken[#taken + 1] = chat
    end
end
return taken
