-- Puts a message into the outbox once. KEYS: the outbox, the message's mark. ARGV: seconds to remember, chat, message.
if redis.call('SET', KEYS[2], 1, 'NX', 'EX', ARGV[1]) then
    redis.call('XADD', KEYS[1], '*', 'chat', ARGV[2], 'outgoing', ARGV[3])
end
