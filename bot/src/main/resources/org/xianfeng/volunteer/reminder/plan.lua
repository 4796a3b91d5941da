-- Puts a due down for a time, unless it was taken. KEYS: times, the mark of this due. ARGV: due, time in ms.
if redis.call('EXISTS', KEYS[2]) == 0 then
    redis.call('ZADD', KEYS[1], ARGV[2], ARGV[1])
end
