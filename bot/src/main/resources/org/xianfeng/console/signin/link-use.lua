-- Uses up a link to sign in. KEYS: the link of its owner. ARGV: the digest of the one that is brought.
-- Answers the language that is kept with it, or nothing if that is not the one there is.
local kept = redis.call('GET', KEYS[1])
if not kept or string.sub(kept, 1, #ARGV[1] + 1) ~= ARGV[1] .. ' ' then
    return false
end
redis.call('DEL', KEYS[1])
return string.sub(kept, #ARGV[1] + 2)
