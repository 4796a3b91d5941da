-- Takes somebody out of the admins, unless nobody would be left. KEYS: admins. ARGV: who.
-- Answers 1 if they are none now, 0 if they are the last one.
if redis.call('SISMEMBER', KEYS[1], ARGV[1]) == 1 then
    if redis.call('SCARD', KEYS[1]) == 1 then
        return 0
    end
    redis.call('SREM', KEYS[1], ARGV[1])
end
return 1
