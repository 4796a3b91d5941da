-- Notes that a reminder is due, once a stage. KEYS: task, events. ARGV: stage, number. Answers 1 if it was noted now.
local state, reminded = unpack(redis.call('HMGET', KEYS[1], 'state', 'reminded'))
if state ~= 'OPEN' or tonumber(reminded or 0) >= tonumber(ARGV[1]) then
    return 0
end
redis.call('HSET', KEYS[1], 'reminded', ARGV[1])
redis.call('XADD', KEYS[2], '*', 'type', 'DUE', 'task', ARGV[2])
return 1
