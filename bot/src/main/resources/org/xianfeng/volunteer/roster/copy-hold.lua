-- Holds a member's time for a post because somebody held it who is the same person, whatever else is at that time.
-- KEYS: the member's holds, pending ones, generations. ARGV: member, post, start, end, now. Answers the generation: of a
-- hold for the same post that is there already, or a new one.
local before = redis.call('HGET', KEYS[1], ARGV[2])
if before then
    return tonumber(string.match(before, '(%d+)$'))
end
local generation = redis.call('INCR', KEYS[3])
redis.call('HSET', KEYS[1], ARGV[2], ARGV[3] .. ':' .. ARGV[4] .. ':' .. generation)
redis.call('ZADD', KEYS[2], ARGV[5], generation .. ' ' .. ARGV[2] .. ' ' .. ARGV[1])
return generation
