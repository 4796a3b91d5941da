-- Counts a file that somebody sends because they were asked. KEYS: how many may come yet. Returns whether it may.
if tonumber(redis.call('GET', KEYS[1]) or 0) < 1 then
    return 0
end
redis.call('DECR', KEYS[1])
return 1
