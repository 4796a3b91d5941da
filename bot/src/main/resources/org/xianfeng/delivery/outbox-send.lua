-- Puts messages into the outbox, each once. KEYS: of each message its stream and its mark.
-- ARGV: seconds to remember, then of each message its chat and the row.
for i = 1, #KEYS / 2 do
    if redis.call('SET', KEYS[2 * i], 1, 'NX', 'EX', ARGV[1]) then
        redis.call('XADD', KEYS[2 * i - 1], '*', 'chat', ARGV[2 * i], 'outgoing', ARGV[2 * i + 1])
    end
end
