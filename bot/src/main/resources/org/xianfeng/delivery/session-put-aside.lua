-- Puts a session aside that cannot be read, once. KEYS: the session, the dead letters. ARGV: the session, the letter,
-- how many letters are kept.
if redis.call('GET', KEYS[1]) == ARGV[1] then
    redis.call('DEL', KEYS[1])
    redis.call('LPUSH', KEYS[2], ARGV[2])
    redis.call('LTRIM', KEYS[2], 0, ARGV[3] - 1)
end
