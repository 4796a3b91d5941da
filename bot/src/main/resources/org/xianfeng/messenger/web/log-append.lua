-- Adds a line to a chat's log unless it is there already, and wakes who watches the chat.
-- KEYS: the log, the mark of this line. ARGV: event, data, about how many lines to keep, retention of the log in ms,
-- retention of the mark in ms, channel, chat, the most bytes of the log, retention of
-- the log of who has done nothing in ms or 0 where this line shows that they have, how many lines show it too.
if redis.call('SET', KEYS[2], '1', 'NX', 'PX', ARGV[5]) then
    local stays = ARGV[9] == '0' or redis.call('PTTL', KEYS[1]) > tonumber(ARGV[9])
    redis.call('XADD', KEYS[1], 'MAXLEN', '~', ARGV[3], '*', ARGV[1], ARGV[2])
    local kept = redis.call('XLEN', KEYS[1])
    redis.call('PEXPIRE', KEYS[1], (stays or kept > tonumber(ARGV[10])) and ARGV[4] or ARGV[9])
    while kept > 1 and redis.call('MEMORY', 'USAGE', KEYS[1], 'SAMPLES', 0) > tonumber(ARGV[8]) do
        kept = math.floor(kept / 2)
        redis.call('XTRIM', KEYS[1], 'MAXLEN', kept)
    end
end
redis.call('PUBLISH', ARGV[6], ARGV[7])
