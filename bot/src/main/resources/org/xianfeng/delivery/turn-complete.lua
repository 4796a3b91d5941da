-- Ends a turn, once. KEYS: inbox, outbox, the chat's session, dead letters.
-- ARGV: consumer group, the inbox entry's id, the session or '', a dead letter or '', the chat, then each reply.
if redis.call('XACK', KEYS[1], ARGV[1], ARGV[2]) == 0 then
    return
end
redis.call('XDEL', KEYS[1], ARGV[2])
if ARGV[3] ~= '' then
    redis.call('SET', KEYS[3], ARGV[3])
end
if ARGV[4] ~= '' then
    redis.call('LPUSH', KEYS[4], ARGV[4])
end
for i = 6, #ARGV do
    redis.call('XADD', KEYS[2], '*', 'chat', ARGV[5], 'outgoing', ARGV[i])
end
