-- All that posts show at one moment. KEYS: of each post activity, seats, waiting, offers, seekers. ARGV: of each the field
-- with its places.
local posts = {}
for i = 1, #ARGV do
    local parts = {}
    for j = 1, 4 do
        parts[j] = redis.call('ZRANGE', KEYS[5 * i - 4 + j], 0, -1)
    end
    parts[5] = redis.call('HGET', KEYS[5 * i - 4], ARGV[i])
    posts[i] = parts
end
return posts
