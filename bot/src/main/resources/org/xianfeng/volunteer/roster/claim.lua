-- Tells whether a member is in a post, so that a hold can be confirmed. If not, no sign-up can come to rely on that hold
-- any more. KEYS: seats, waiting, offers, notes. ARGV: member, the hold's generation. Answers 1 or 0.
local before = redis.call('HGET', KEYS[4], 'g:' .. ARGV[1])
if not before or tonumber(before) < tonumber(ARGV[2]) then
    redis.call('HSET', KEYS[4], 'g:' .. ARGV[1], ARGV[2])
end
for i = 1, 3 do
    if redis.call('ZSCORE', KEYS[i], ARGV[1]) then
        return 1
    end
end
return 0
