-- Keeps updates that are new, and no more of a chat than may wait. KEYS: the inbox, how many wait by chat, then of each
-- update its mark, and the mark of its chat if that is lost. ARGV: seconds to remember, how many may wait, then of each
-- update its chat, its content, and 1 if it shows that its chat is there (what shows that it is not is always kept).
-- Answers the chats that are there again, and of each update whether it is too much: 1, else 0.
local returned, refused = {}, {}
for i = 1, (#KEYS - 2) / 2 do
    local chat, present = ARGV[3 * i], ARGV[3 * i + 2] == '1'
    local seen = KEYS[2 * i + 1]
    refused[i] = 0
    if redis.call('EXISTS', seen) == 0 then
        if present and tonumber(redis.call('HGET', KEYS[2], chat) or '0') >= tonumber(ARGV[2]) then
            refused[i] = 1
        else
            redis.call('SET', seen, 1, 'EX', ARGV[1])
            redis.call('XADD', KEYS[1], '*', 'chat', chat, 'incoming', ARGV[3 * i + 1])
            redis.call('HINCRBY', KEYS[2], chat, 1)
            if present and redis.call('DEL', KEYS[2 * i + 2]) == 1 then
                returned[#returned + 1] = chat
            end
        end
    end
end
return {returned, refused}
