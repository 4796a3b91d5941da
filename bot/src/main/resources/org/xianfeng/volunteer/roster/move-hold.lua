-- Moves a hold to another time, if there is one. KEYS: the member's holds. ARGV: post, start, end.
local hold = redis.call('HGET', KEYS[1], ARGV[1])
if hold then
    redis.call('HSET', KEYS[1], ARGV[1], ARGV[2] .. ':' .. ARGV[3] .. ':' .. string.match(hold, '(%d+)$'))
end
