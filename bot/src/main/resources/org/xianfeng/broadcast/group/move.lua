-- A group has another id. KEYS: the allowed groups, their former ids. ARGV: the id it had, the id it has.
local group = redis.call('HGET', KEYS[1], ARGV[1])
if group then
    redis.call('HSET', KEYS[1], ARGV[2], group)
    redis.call('HDEL', KEYS[1], ARGV[1])
    redis.call('HSET', KEYS[2], ARGV[1], ARGV[2])
end
