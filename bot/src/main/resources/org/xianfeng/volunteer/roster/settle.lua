-- Does what is due in a post: expires offers, draws, and gives the places that are free by that to the next.
if facts.version ~= ARGV[1] then
    return {'outdated'}
end
local post = read_post(tonumber(ARGV[6]))
post.changed = true
settle(post)
return {'settled'}
