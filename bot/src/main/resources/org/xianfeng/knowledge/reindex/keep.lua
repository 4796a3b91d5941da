-- Keeps a value unless a later holder of the lease has kept one. KEYS: where. ARGV: our token, the value, for how many
-- ms (0: for good). Answers 1, or 0 if ours is not the latest.
local latest = redis.call('HGET', KEYS[1], 'token')
if latest and tonumber(latest) > tonumber(ARGV[1]) then
    return 0
end
redis.call('HSET', KEYS[1], 'token', ARGV[1], 'value', ARGV[2])
if ARGV[3] == '0' then
    redis.call('PERSIST', KEYS[1])
else
    redis.call('PEXPIRE', KEYS[1], ARGV[3])
end
return 1
