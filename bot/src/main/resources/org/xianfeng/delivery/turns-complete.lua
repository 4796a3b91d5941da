-- Ends turns, each of them once. KEYS: inbox, dead letters, how many wait by chat, then of each turn its chat's session and outbox.
-- ARGV: consumer group, how many dead letters are kept, then of each turn: the inbox entry's id, the chat, the session
-- or '', how many seconds to keep it or 0, a dead letter or '', how many replies, the replies.
local at = 3
for turn = 4, #KEYS, 2 do
    local entry, chat, session, expiry, letter = ARGV[at], ARGV[at + 1], ARGV[at + 2], ARGV[at + 3], ARGV[at + 4]
    local last = at + 5 + tonumber(ARGV[at + 5])
    if redis.call('XACK', KEYS[1], ARGV[1], entry) == 1 then
        redis.call('XDEL', KEYS[1], entry)
        if redis.call('HINCRBY', KEYS[3], chat, -1) <= 0 then
            redis.call('HDEL', KEYS[3], chat)
        end
        if session ~= '' and expiry ~= '0' then
            redis.call('SET', KEYS[turn], session, 'EX', expiry)
        elseif session ~= '' then
            redis.call('SET', KEYS[turn], session)
        end
        if letter ~= '' then
            redis.call('LPUSH', KEYS[2], letter)
            redis.call('LTRIM', KEYS[2], 0, ARGV[2] - 1)
        end
        for reply = at + 6, last do
            redis.call('XADD', KEYS[turn + 1], '*', 'chat', chat, 'outgoing', ARGV[reply])
        end
    end
    at = last + 1
end
