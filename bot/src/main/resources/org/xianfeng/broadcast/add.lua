-- Gives recipients their rows, each once.
-- KEYS: the broadcast, its rows, the numbers of its rows by state, branches, reasons, the prefix of the lists of those
-- to be sent to. ARGV: of each the chat, the messenger, the branch, why they are skipped or ''. Answers 1, or 0 if it is
-- not the time for that.
if redis.call('HGET', KEYS[1], 'state') ~= 'RUNNING' or redis.call('HGET', KEYS[1], 'expanded') == '1'
    or redis.call('HEXISTS', KEYS[1], 'held') == 1 then
    return 0
end

local function number(branch)
    local found = redis.call('HGET', KEYS[4], branch)
    if not found then
        found = redis.call('HLEN', KEYS[4])
        redis.call('HSET', KEYS[4], branch, found)
    end
    return found
end

for i = 1, #ARGV, 4 do
    local chat, messenger, skip = ARGV[i], ARGV[i + 1], ARGV[i + 3]
    if redis.call('HEXISTS', KEYS[2], chat) == 0 then
        local branch = number(ARGV[i + 2])
        local letter = skip == '' and 'P' or 'X'
        redis.call('HSET', KEYS[2], chat, letter .. '|' .. branch .. '||')
        redis.call('HINCRBY', KEYS[3], letter .. ':' .. branch, 1)
        redis.call('HINCRBY', KEYS[3], letter, 1)
        if skip == '' then
            redis.call('RPUSH', KEYS[6] .. messenger, chat)
        else
            redis.call('HSET', KEYS[5], chat, skip)
        end
    end
end
return 1
