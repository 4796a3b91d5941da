-- Puts an entry aside, once. KEYS: the stream, its dead letters. ARGV: its consumer group, the entry's id, the letter,
-- how many letters are kept.
if redis.call('XACK', KEYS[1], ARGV[1], ARGV[2]) == 1 then
    redis.call('XDEL', KEYS[1], ARGV[2])
    redis.call('LPUSH', KEYS[2], ARGV[3])
    redis.call('LTRIM', KEYS[2], 0, ARGV[4] - 1)
end
