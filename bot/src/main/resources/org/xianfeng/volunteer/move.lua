-- Moves an activity to another state. KEYS: activity, events.
-- ARGV: the new state, number, the reason, then the states that allow it. Answers 1 if it is in the new state, else 0.
local state = redis.call('HGET', KEYS[1], 'state')
if state == ARGV[1] then
    return 1
end
for i = 4, #ARGV do
    if state == ARGV[i] then
        redis.call('HSET', KEYS[1], 'state', ARGV[1])
        redis.call('XADD', KEYS[2], '*', 'type', 'moved', 'activity', ARGV[2], 'state', ARGV[1], 'reason', ARGV[3])
        return 1
    end
end
return 0
