-- Keeps updates that are new. KEYS: the inbox, then the mark of each update.
-- ARGV: seconds to remember, then the chat and the content of each update.
for i = 2, #KEYS do
    if redis.call('SET', KEYS[i], 1, 'NX', 'EX', ARGV[1]) then
        redis.call('XADD', KEYS[1], '*', 'chat', ARGV[2 * i - 2], 'incoming', ARGV[2 * i - 1])
    end
end
