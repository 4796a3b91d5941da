-- All that a post shows at one moment. KEYS: seats, waiting, offers, seekers, activity. ARGV: the field with its places.
local parts = {}
for i = 1, 4 do
    parts[i] = redis.call('ZRANGE', KEYS[i], 0, -1)
end
parts[5] = redis.call('HGET', KEYS[5], ARGV[1])
return parts
