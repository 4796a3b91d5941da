-- Puts somebody else in charge of an activity. KEYS: activity. ARGV: who. Answers 1, or 0 without such an activity.
if redis.call('EXISTS', KEYS[1]) == 0 then
    return 0
end
redis.call('HSET', KEYS[1], 'organizer', ARGV[1])
redis.call('HINCRBY', KEYS[1], 'version', 1)
return 1
