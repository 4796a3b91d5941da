-- What has happened, and all that posts show at one moment. KEYS: events; of each post activity, seats, waiting, offers,
-- seekers. ARGV: from where on events count; of each post the field with its places.
local seen = {redis.call('XRANGE', KEYS[1], ARGV[1], '+')}
for i = 2, #ARGV do
    local parts = {}
    for j = 1, 4 do
        parts[j] = redis.call('ZRANGE', KEYS[5 * i - 8 + j], 0, -1)
    end
    parts[5] = redis.call('HGET', KEYS[5 * i - 8], ARGV[i])
    seen[i] = parts
end
return seen
