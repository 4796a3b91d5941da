-- Keeps updates that are new. KEYS: the inbox, then of each update its mark, and the mark of its chat if that is lost.
-- ARGV: seconds to remember, then of each update its chat, its content, and 1 if it shows that its chat is there.
-- Answers the chats that are there again.
local returned = {}
for i = 1, (#KEYS - 1) / 2 do
    local chat = ARGV[3 * i - 1]
    if redis.call('SET', KEYS[2 * i], 1, 'NX', 'EX', ARGV[1]) then
        redis.call('XADD', KEYS[1], '*', 'chat', chat, 'incoming', ARGV[3 * i])
        if ARGV[3 * i + 1] == '1' and redis.call('DEL', KEYS[2 * i + 1]) == 1 then
            returned[#returned + 1] = chat
        end
    end
end
return returned
