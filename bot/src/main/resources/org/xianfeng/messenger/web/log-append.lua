-- Adds a line to a chat's log unless it is there already, and wakes who watches the chat.
-- KEYS: the log, the mark of this line. ARGV: event, data, about how many lines to keep, retention of the log in ms,
-- retention of the mark in ms, channel, chat.
if redis.call('SET', KEYS[2], '1', 'NX', 'PX', ARGV[5]) then
    redis.call('XADD', KEYS[1], 'MAXLEN', '~', ARGV[3], '*', ARGV[1], ARGV[2])
    redis.call('PEXPIRE', KEYS[1], ARGV[4])
end
redis.call('PUBLISH', ARGV[6], ARGV[7])
