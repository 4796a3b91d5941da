-- Changes what an activity is called, or what is said of it.
-- KEYS: activity, events. ARGV: its number, the field, what stands there now, 1 if those who signed up are to be told.
-- Answers 1, or 0 without such an activity.
local before = redis.call('HGET', KEYS[1], ARGV[2])
if not before then
    return 0
end
if before ~= ARGV[3] then
    redis.call('HSET', KEYS[1], ARGV[2], ARGV[3])
    redis.call('HINCRBY', KEYS[1], 'version', 1)
    redis.call('XADD', KEYS[2], '*', 'type', 'reworded', 'activity', ARGV[1], 'field', ARGV[2], 'before', before,
        'told', ARGV[4])
end
return 1
