-- Moves an activity to another place. KEYS: activity, events. ARGV: its number, the place. Answers 1, or 0 without such an activity.
local before = redis.call('HGET', KEYS[1], 'place')
if not before then
    return 0
end
if before ~= ARGV[2] then
    redis.call('HSET', KEYS[1], 'place', ARGV[2])
    redis.call('HINCRBY', KEYS[1], 'version', 1)
    redis.call('XADD', KEYS[2], '*', 'type', 'relocated', 'activity', ARGV[1], 'place', ARGV[2])
end
return 1
