-- Uses up the one-time token. KEYS: the token. ARGV: the token given. Answers 1 if it is the valid one, else 0.
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
    return 0
end
redis.call('DEL', KEYS[1])
return 1
