-- Puts messages into the outbox, each once. KEYS: of each message its stream and its mark.
-- ARGV: seconds to remember, then of each message its chat and the row.
-- The mark comes last: what could not be put in is not to be taken for what was.
for i = 1, #KEYS / 2 do
    if redis.call('EXISTS', KEYS[2 * i]) == 0 then
        redis.call('XADD', KEYS[2 * i - 1], '*', 'chat', ARGV[2 * i], 'outgoing', ARGV[2 * i + 1])
        redis.call('SET', KEYS[2 * i], 1, 'EX', ARGV[1])
    end
end
