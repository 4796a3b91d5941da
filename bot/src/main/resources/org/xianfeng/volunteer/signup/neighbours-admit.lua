-- Notes somebody among those of one address who take part in an activity, unless as many do as may. Answers 1, else 0.
-- KEYS: those of the address, by when they were noted. ARGV: the member, how many may be, now, when to forget them all.
if not redis.call('ZSCORE', KEYS[1], ARGV[1]) and redis.call('ZCARD', KEYS[1]) >= tonumber(ARGV[2]) then
    return 0
end
redis.call('ZADD', KEYS[1], 'NX', ARGV[3], ARGV[1])
redis.call('PEXPIREAT', KEYS[1], ARGV[4])
return 1
